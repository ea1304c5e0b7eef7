/** Tells the document that holds a place. `starts`: each document's first place, and the end of the last one. */
export function documentFinder(starts: Uint32Array): (place: number) => number {
  const last = starts.length - 2;
  const marks = new Uint32Array((starts[last + 1]! >> 8) + 1);
  for (let document = 0, mark = 0; mark < marks.length; mark++) {
    while (document < last && starts[document + 1]! <= mark << 8) document++;
    marks[mark] = document;
  }
  return place => {
    let document = marks[place >> 8]!;
    while (starts[document + 1]! <= place) document++;
    return document;
  };
}
