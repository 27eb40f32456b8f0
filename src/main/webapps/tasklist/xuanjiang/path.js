/** `report.links[2].title` → ['report', 'links', 2, 'title'] */
function steps(path) {
  return path.split('.').flatMap(step => {
    const [name, ...indexes] = step.split('[');
    return [name, ...indexes.map(index => Number(index.replace(']', '')))];
  });
}

/** The value at a path such as `report.links[2].title`, or undefined. */
export function valueAt(object, path) {
  return steps(path).reduce((value, step) => (value === null || value === undefined ? undefined : value[step]), object);
}

/** The object that holds the last step of a dotted path; missing ones are created on the way. */
export function ownerAt(object, path) {
  const names = steps(path);
  const last = names.pop();
  const owner = names.reduce((value, name) => {
    if (value[name] === null || typeof value[name] !== 'object') value[name] = {};
    return value[name];
  }, object);
  return {owner, last};
}
