import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {text} from '../../../tasklist/xuanjiang/format.js';
import {part, table} from '../../../common/tables.js';
import {checkpoint} from './checkpoint.js';
import {caseLink, duration, running} from './running.js';

const OUTCOMES = {SOUND: '通过', BROKEN: '不通过', FAILED: '未能完成'};
/** More than anybody reads before asking somebody who can help. */
const SHOWN = 50;
const RUNS = [
  {label: '开始时间', of: run => run.startedAt}, {label: '发起', of: run => run.startedByName || '系统（每晚自动）'},
  {label: '结果', of: run => h('span', {class: run.outcome === 'SOUND' ? 'xj-added' : 'xj-late'}, OUTCOMES[run.outcome])},
  {label: '留痕', of: run => run.entries, figure: true}, {label: '核对数据行', of: run => run.rows, figure: true},
  {label: '发现', of: run => (run.outcome === 'FAILED' ? '' : `${run.found} 处`), figure: true}, {label: '用时', of: duration, figure: true}
];

function figures(run) {
  return `核对了 ${run.chains} 条链上的 ${run.entries} 条留痕、${run.checkpoints} 个检查点和 ${run.rows} 行数据，用时${duration(run)}。`
    + (run.incomparable ? `另有 ${run.incomparable} 行因个人信息已清除，无法核对。` : '');
}

function broken(run) {
  const [first] = run.findings;
  return [
    h('p', {}, h('b', {}, `核验不通过：发现 ${run.found} 处与当时的记录不符。`)),
    first && h('p', {}, `第一处：${first.text}　`, caseLink(first.instance, '打开该事项')),
    h('p', {}, '请保留现场：不要修改数据库，导出留痕和锚文件另行保存，并报告单位负责人。'),
    run.findings.length > 1 && h('details', {}, h('summary', {}, `全部 ${run.found} 处`),
      h('ol', {class: 'xj-places'}, run.findings.slice(0, SHOWN).map(place => h('li', {}, place.text, '　', caseLink(place.instance, '打开该事项')))),
      run.found > SHOWN && h('p', {class: 'xj-none'}, `只列出前 ${SHOWN} 处。`))
  ];
}

function result(run) {
  if (!run) return h('p', {class: 'xj-none'}, '还没有核验过。');
  const when = h('p', {class: 'xj-subtitle'}, `${text(run.endedAt)}　${run.startedByName || '系统每晚自动核验'}`);
  if (run.outcome === 'SOUND') {
    return h('div', {class: 'xj-verdict xj-sound'}, h('p', {}, h('b', {}, '核验通过：没有发现改动。')), h('p', {}, figures(run)), when);
  }
  if (run.outcome === 'FAILED') {
    return h('div', {class: 'xj-verdict xj-unsound'}, h('p', {}, h('b', {}, '核验未能完成。')), h('p', {}, '请系统管理员查看运行日志后重新核验。'), when);
  }
  return h('div', {class: 'xj-verdict xj-unsound'}, broken(run), h('p', {}, figures(run)), when);
}

function cost(run) {
  const last = run && run.outcome !== 'FAILED' ? `上次读取留痕 ${run.entries} 条、数据 ${run.rows} 行，用时${duration(run)}。` : '';
  return `核验要读取全部留痕和全部历史数据，不影响他人办理，但占用数据库；业务繁忙时请避开。${last}`;
}

function download(file, label) {
  return h('a', {class: 'xj-button', href: `${ROOT}/api/trail/${file}`, download: ''}, label);
}

function exports() {
  return part('导出与离线核验', '导出的文件可在任何装有 Java 17 的电脑上核验，不需要本系统和数据库。每次导出都记入留痕。',
    h('div', {class: 'xj-card-acts'}, download('anchors', '下载锚文件'), download('export', '导出留痕')),
    h('ol', {class: 'xj-steps'},
      h('li', {}, '先下载锚文件，再导出留痕：留痕比锚文件早的，看起来就像末尾被截断，核验不会通过。'),
      h('li', {}, '锚文件最好取自数据库管理员无权写入的地方（例如审计人自己保存的副本），再与此处下载的比较。'),
      h('li', {}, '把程序文件、两个导出文件和签名公钥放在同一文件夹，执行：',
        h('pre', {tabindex: '0'}, 'java -jar xuanjiang.jar verify trail.jsonl trail-anchor.jsonl trail-key.pub')),
      h('li', {}, '退出码为 0 表示通过，1 表示发现改动并列出位置，2 表示文件无法识别。离线核验检查留痕和检查点；历史数据与留痕是否一致，只能在线核验。')));
}

function limits({notDetectable, leftOut}) {
  return part('核验不能发现什么', null,
    h('p', {}, '任何这类核验都不能发现：'), h('ul', {}, notDetectable.map(item => h('li', {}, item))),
    h('p', {}, '以下数据不与留痕核对：'), h('ul', {}, leftOut.map(item => h('li', {}, item))));
}

/** Verification, the latest checkpoint, files to take away, and what all this does not show. */
export async function trail(panel) {
  const verdict = h('div', {'aria-live': 'polite'});
  const costs = h('p', {class: 'xj-subtitle'});
  const runs = h('div', {});
  const below = h('div', {});
  const protection = h('div', {});
  const protect = async () => protection.replaceChildren(checkpoint(await call('GET', '/api/trail/checkpoint')));
  const act = await running({
    address: '/api/trail/verification', label: '立即核验', busy: '正在核验……',
    show: state => {
      verdict.replaceChildren(result(state.runs[0]));
      costs.textContent = cost(state.runs[0]);
      runs.replaceChildren(table('最近的核验', RUNS, state.runs, '还没有核验过。'));
      below.replaceChildren(limits(state));
    }
  });
  await protect();
  panel.replaceChildren(
    part('核验', null, costs, act, verdict),
    part('检查点', '系统定时把全部留痕汇成一个检查点并签名，副本写在数据库以外。请抄下或打印，下次用来比较。', protection),
    exports(), below, part('最近的核验', null, runs));
}
