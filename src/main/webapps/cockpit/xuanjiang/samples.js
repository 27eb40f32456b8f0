import {text} from '../../tasklist/xuanjiang/format.js';
import {table} from '../../common/tables.js';

const COUNTS = [
  {label: '宣讲形式', of: row => row.label}, {label: '参加抽取', of: row => row.reported, figure: true},
  {label: '抽中', of: row => row.drawn, figure: true}, {label: '情况属实', of: row => row.confirmed, figure: true},
  {label: '存疑待核', of: row => row.questioned, figure: true}, {label: '逾期未查', of: row => row.lapsed, figure: true},
  {label: '待核实', of: row => row.open, figure: true}
];
const DRAWN = [
  {label: '单位', of: row => row.unitName}, {label: '形式', of: row => row.trackName, short: true}, {label: '主题', of: row => row.topic},
  {label: '宣讲日期', of: row => row.heldOn, short: true}, {label: '抽取时间', of: row => row.drawnAt}, {label: '比例', of: row => `${row.percent}%`, figure: true},
  {label: '种子', of: row => row.seed, figure: true},
  {label: '结果', of: row => [row.outcomeName || '待核实', row.checkerName, text(row.note)].filter(Boolean).join('　')}
];

/** How many sessions were drawn for a check, which, and what the checks found. */
export function samples({samples: counts, drawn}) {
  const all = counts.reduce((sum, row) => sum + row.drawn, 0);
  return [
    table('核实抽查', COUNTS, counts),
    table('抽中的场次', DRAWN, drawn, '还没有抽中的场次。'),
    all > drawn.length && `只列出最近抽中的 ${drawn.length} 场，全部 ${all} 场见导出的台账。`
  ];
}
