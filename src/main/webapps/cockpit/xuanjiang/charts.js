import {h} from '../../common/dom.js';
import {ROOT} from '../../common/place.js';

const LIBRARY = `${ROOT}/webjars/echarts/5.5.0/echarts.common.min.js`;
const INK = '#1f2329';
const HELD = '#1d5a9c';
const PLANNED = '#b9cbe0';

/** A chart beside the table that says the same; where the library does not load, the table is enough. */
export function chart(height, options) {
  const place = h('div', {class: 'xj-chart', style: `height: ${height}px`, 'aria-hidden': 'true'});
  draw(place, options).catch(unreachable => {
    place.remove();
    console.warn('The figures stand in the table only.', unreachable);
  });
  return place;
}

async function draw(place, options) {
  await import(LIBRARY);
  const drawing = window.echarts.init(place, null, {renderer: 'svg'});
  drawing.setOption({animation: false, textStyle: {color: INK, fontFamily: 'inherit'}, ...options});
  new ResizeObserver(() => drawing.resize()).observe(place);
}

/** How many plans stand at each step; the first step on top. */
export function stepsChart(funnel) {
  return chart(30 * funnel.length + 40, {
    grid: {left: 110, right: 40, top: 5, bottom: 25},
    xAxis: {type: 'value', minInterval: 1, name: '个'},
    yAxis: {type: 'category', inverse: true, data: funnel.map(({label}) => label), axisTick: {show: false}},
    series: [{type: 'bar', data: funnel.map(({plans}) => plans), itemStyle: {color: HELD}, label: {show: true, position: 'right'}}]
  });
}

/** Sessions held and still planned, week by week. */
export function weeksChart(weeks) {
  return chart(240, {
    legend: {data: ['已开展', '待开展'], top: 0},
    grid: {left: 45, right: 20, top: 35, bottom: 30},
    xAxis: {type: 'category', data: weeks.map(({monday}) => monday.slice(5).replace('-', '/'))},
    yAxis: {type: 'value', minInterval: 1, name: '场'},
    series: [
      {name: '已开展', type: 'bar', stack: 'all', data: weeks.map(({held}) => held), itemStyle: {color: HELD}},
      {name: '待开展', type: 'bar', stack: 'all', data: weeks.map(({planned}) => planned), itemStyle: {color: PLANNED}}
    ]
  });
}
