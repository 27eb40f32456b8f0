import {h} from '../../../common/dom.js';
import {isDate, period, text} from '../format.js';
import {valueAt} from '../path.js';
import {Block} from './block.js';

// Up to so many characters, a line break costs more than the room it saves.
const SHORT = 6;

function cell(row, column) {
  const value = valueAt(row, column.getAttribute('of'));
  const to = column.getAttribute('to');
  const shown = to ? period(value, valueAt(row, to)).replace('至', '\n至') : text(value);
  const whole = shown.length <= SHORT || isDate(value);
  const kind = typeof value === 'number' ? 'xj-figure' : whole && 'xj-whole';
  return h('td', {'data-label': column.getAttribute('label'), class: kind}, shown);
}

/** The heading stands where the figures below it do. */
function heading(rows, column) {
  const figures = rows.every(row => typeof valueAt(row, column.getAttribute('of')) === 'number');
  return h('th', {scope: 'col', class: figures ? 'xj-figure' : null}, column.getAttribute('label'));
}

/** Rows of the view, numbered; cards where the form is narrow. */
export class Table extends Block {
  get empty() {
    return this.content === null || this.content === undefined;
  }

  render() {
    const rows = [].concat(this.content || []);
    if (rows.length === 0) return h('p', {class: 'xj-none'}, '暂无。');
    return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
      h('thead', {}, h('tr', {}, h('th', {class: 'xj-no', scope: 'col'}, '序号'),
        this.described.map(column => heading(rows, column)))),
      h('tbody', {}, rows.map((row, index) => h('tr', {},
        h('td', {class: 'xj-no', 'data-label': '序号'}, index + 1), this.described.map(column => cell(row, column)))))));
  }
}

/** Describes one column; Table renders it. With `to` it shows a period: `<xj-column of="dateFrom" to="dateTo" label="宣讲日期">`. */
export class Column extends HTMLElement {}
