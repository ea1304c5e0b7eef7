-- Runs in Neovim after the recipe of the README, and prints what the editor knows about the file that is open.

local function report()
  local function some(condition, what)
    assert(vim.wait(15000, condition, 50), 'no ' .. what)
  end
  vim.o.swapfile = false
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.SPEECH))
  print('filetype ' .. vim.bo.filetype)
  some(function() return #vim.diagnostic.get(0) > 0 end, 'diagnostics')
  for _, found in ipairs(vim.diagnostic.get(0)) do
    local code = found.code or found.user_data.lsp.code
    print(string.format('diagnostic %s %d', code, found.lnum + 1))
  end
  local document = { textDocument = vim.lsp.util.make_text_document_params() }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', document, 10000)) do
    for _, symbol in ipairs(answer.result) do print('symbol ' .. symbol.name) end
  end
  local before = #vim.diagnostic.get(0)
  vim.api.nvim_buf_set_lines(0, 2, 2, false, { '', '同志们：', '' })
  some(function() return #vim.diagnostic.get(0) ~= before end, 'change after an edit')
  print('edited')
end

local well, problem = pcall(report)
if not well then
  print('failed: ' .. tostring(problem))
  vim.cmd('cquit 1')
end
vim.cmd('qall!')
