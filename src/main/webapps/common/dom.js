/**
 * Builds one element. A child that is not a node becomes a text node, so what people typed can never turn into markup.
 * Attributes that are null, undefined or false are left out; a name starting with "on" adds a listener.
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that never submits the surrounding form. */
export function button(text, onclick, attributes) {
  return h('button', {type: 'button', class: 'xj-button', ...attributes, onclick}, text);
}

let counter = 0;

/** An id that no other element of this page has. */
export function uniqueId(prefix) {
  counter += 1;
  return `xj-${prefix}-${counter}`;
}
