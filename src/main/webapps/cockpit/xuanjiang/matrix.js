import {button, h} from '../../common/dom.js';
import {openDetail} from './detail.js';

const CARDS = 20;
const FIGURES = [['promised', '承诺'], ['held', '开展'], ['reported', '填报'], ['published', '发布']];

function isBlank(cell) {
  return FIGURES.every(([name]) => !cell[name]);
}

/** Promised, and not all of it held. */
function hasGap(cell) {
  return cell.held !== undefined && cell.held < cell.promised;
}

function figure(value) {
  return value === undefined ? '—' : String(value);
}

function spoken(unit, track, cell) {
  return `${unit.unitName} ${track.label}：${FIGURES.map(([name, label]) => `${label} ${figure(cell[name])}`).join('，')}`;
}

function cellOf(unit, track, cell, looking) {
  const kind = isBlank(cell) ? 'xj-blank' : hasGap(cell) ? 'xj-gap' : null;
  return h('td', {'data-label': track.label, class: kind}, h('button', {
    type: 'button', class: 'xj-four', 'aria-label': spoken(unit, track, cell), title: spoken(unit, track, cell),
    onclick: () => openDetail({unit, track, ...looking})
  }, FIGURES.map(([name, label]) => h('span', {'data-label': label}, isBlank(cell) ? '' : figure(cell[name])))));
}

function unitHead(unit, looking) {
  return h('th', {scope: 'row'},
    h('button', {type: 'button', class: 'xj-link', onclick: () => openDetail({unit, ...looking})}, unit.unitName),
    h('span', {class: unit.started ? 'xj-tag' : 'xj-tag xj-unstarted'}, unit.stepName),
    unit.invitedLate && h('span', {class: 'xj-tag'}, '补充邀请'));
}

/** On a phone every unit is a card; whoever wants all of them says so. */
function all(units) {
  if (units <= CARDS) return null;
  const more = button(`显示全部 ${units} 个单位`, () => {
    more.previousElementSibling.classList.add('xj-whole');
    more.remove();
  }, {class: 'xj-button xj-all-cards'});
  return more;
}

/** Units in the notice's order by tracks. @param reload the page */
export function matrix(board, scope, reload) {
  const looking = {scope, board, reload};
  if (!board.units.length) return h('p', {class: 'xj-none'}, '该时间尚未邀请单位。');
  const other = board.units.some(unit => unit.otherArticles !== undefined);
  return [
    h('div', {class: 'xj-scroll xj-tall', tabindex: '0', role: 'region', 'aria-label': '覆盖情况表'}, h('table', {class: 'xj-table xj-matrix'},
      h('caption', {class: 'xj-unseen'}, '各单位各宣讲形式的承诺、开展、填报、发布数'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '单位和方案进度'),
        board.tracks.map(({label}) => h('th', {scope: 'col'}, label,
          h('span', {class: 'xj-four', 'aria-hidden': 'true'}, FIGURES.map(([, name]) => h('span', {}, name))))),
        other && h('th', {scope: 'col'}, '其他稿件', h('span', {class: 'xj-four xj-one', 'aria-hidden': 'true'}, '发布')))),
      h('tbody', {}, board.units.map(unit => h('tr', {}, unitHead(unit, looking),
        unit.cells.map((cell, index) => cellOf(unit, board.tracks[index], cell, looking)),
        other && h('td', {'data-label': '其他稿件发布', class: 'xj-figure'}, figure(unit.otherArticles))))))),
    all(board.units.length),
    h('p', {class: 'xj-legend'}, h('span', {class: 'xj-sample xj-blank'}), '未承诺', h('span', {class: 'xj-sample xj-gap'}), '已承诺、尚未全部开展',
      h('span', {}, '“—”表示所选批次或对象下无法区分。网上宣讲以作品件数计，其余以场次计。'))
  ];
}
