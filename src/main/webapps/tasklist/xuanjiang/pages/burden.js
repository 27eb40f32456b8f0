import {asked, remember} from '../../../common/address.js';
import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {chart} from '../../../cockpit/xuanjiang/charts.js';
import {text} from '../format.js';

const COLUMNS = [['completed', '办结件数'], ['typed', '手填项数'], ['kept', '沿用项数'], ['share', '沿用比例'], ['perForm', '每件手填'], ['minutes', '用时中位数（分钟）']];

function monthName(month) {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** The figures of a row, and those that follow from them. */
function figures(row) {
  const all = row.typed + row.kept;
  return {...row, share: all ? `${Math.round(100 * row.kept / all)}%` : '—', perForm: (row.typed / row.completed).toFixed(1)};
}

function table(caption, head, name, rows) {
  if (!rows.length) return h('p', {class: 'xj-none'}, '本月没有办结的表单。');
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
    h('caption', {class: 'xj-unseen'}, caption),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, head), COLUMNS.map(([, label]) => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, rows.map(figures).map(row => h('tr', {}, h('td', {'data-label': head}, row[name]),
      COLUMNS.map(([field, label]) => h('td', {'data-label': label, class: 'xj-figure'}, text(row[field]) || '—')))))));
}

function monthsChart(months) {
  return chart(220, {
    legend: {data: ['手填', '沿用'], top: 0},
    grid: {left: 50, right: 20, top: 35, bottom: 30},
    xAxis: {type: 'category', data: months.map(({month}) => monthName(month))},
    yAxis: {type: 'value', minInterval: 1, name: '项'},
    series: [['手填', 'typed', '#1d5a9c'], ['沿用', 'kept', '#b9cbe0']].map(([name, field, color]) =>
      ({name, type: 'bar', stack: 'all', data: months.map(month => month[field]), itemStyle: {color}}))
  });
}

function monthsTable(months) {
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
    h('caption', {class: 'xj-unseen'}, '近六个月'),
    h('thead', {}, h('tr', {}, ['月份', '办结件数', '手填项数', '沿用项数'].map(label => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, months.map(sum => h('tr', {}, h('td', {'data-label': '月份'}, monthName(sum.month)),
      [['completed', '办结件数'], ['typed', '手填项数'], ['kept', '沿用项数']].map(([field, label]) =>
        h('td', {'data-label': label, class: 'xj-figure'}, String(sum[field]))))))));
}

function show({units, forms, months}) {
  return h('div', {class: 'xj-burden'},
    h('h3', {}, '各表单'), table('各表单的填报负担', '表单', 'formName', forms),
    h('h3', {}, '各单位'), table('各单位的填报负担', '单位', 'unitName', units),
    h('h3', {}, '近六个月'), monthsChart(months), monthsTable(months),
    h('details', {}, h('summary', {}, '怎样统计'), h('ul', {},
      h('li', {}, '只统计单位起草人和单位负责人办结的表单，按办结时间归入月份，不记录填了什么，也不统计到个人。'),
      h('li', {}, '一项是表单里一个非空的填写或选择，表格逐行计算。与打开表单时系统带出的内容相同的计为“沿用”，其余计为“手填”；改动过带出内容的也计为“手填”。'),
      h('li', {}, '用时从本人第一次打开表单到提交，中间离开的时间也在内，因此取中位数，只作参考。'),
      h('li', {}, '启用本功能以前办结的表单没有记录，不计入。'))));
}

/** What the federation's forms cost those who fill them in. */
export async function burden(content) {
  const month = h('input', {id: 'xj-burden-month', type: 'month', 'aria-describedby': 'xj-burden-why'});
  const place = h('div', {'aria-live': 'polite'}, h('p', {class: 'xj-none'}, '正在读取……'));
  const load = async () => {
    const question = new URLSearchParams(month.value ? {month: month.value} : {}).toString();
    remember(question);
    try {
      const answer = await call('GET', `/api/burden?${question}`);
      month.value = answer.month;
      place.replaceChildren(show(answer));
    } catch (problem) {
      if (problem.status === 401) throw problem;
      place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
    }
  };
  month.value = asked().get('month') || '';
  month.addEventListener('change', load);
  content.replaceChildren(
    h('p', {class: 'xj-subtitle', id: 'xj-burden-why'}, '用来检视市总工会自己要求填报的内容能否再减，不用于比较单位。单位和表单的顺序固定，不作排名。'),
    h('div', {class: 'xj-bulletin-scope'}, h('div', {class: 'xj-field'}, h('label', {for: month.id}, '月份'), month)), place);
  await load();
}
