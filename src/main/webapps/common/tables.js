import {h} from './dom.js';
import {text} from '../tasklist/xuanjiang/format.js';

/**
 * A table that becomes cards where it is narrow.
 * @param columns [{label, of: row => text or node, figure, short}]; figures stand right, short texts on one line
 */
export function table(caption, columns, rows, none = '暂无。') {
  if (!rows.length) return h('p', {class: 'xj-none'}, none);
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
    h('caption', {class: 'xj-unseen'}, caption),
    h('thead', {}, h('tr', {}, columns.map(({label, figure}) => h('th', {scope: 'col', class: figure && 'xj-figure'}, label)))),
    h('tbody', {}, rowsOf(columns, rows))));
}

/** Rows for the body of such a table. */
export function rowsOf(columns, rows) {
  return rows.map(row => h('tr', {}, columns.map(({label, of, figure, short}) =>
    h('td', {'data-label': label, class: figure ? 'xj-figure' : short && 'xj-unbroken'}, shown(of(row))))));
}

function shown(value) {
  if (value instanceof Node || Array.isArray(value)) return value;
  return text(value) || '—';
}

/** A part of the page with its heading. */
export function part(title, explanation, ...content) {
  return h('section', {class: 'xj-part'}, h('h3', {}, title), explanation && h('p', {class: 'xj-subtitle'}, explanation), content);
}
