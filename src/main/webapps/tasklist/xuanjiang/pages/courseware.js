import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogLine, dialogText} from '../../../common/dialog.js';
import {button, h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {table} from '../../../common/tables.js';
import {details} from '../form/file-list.js';
import {text} from '../format.js';
import {fileInput} from './courseware-file.js';

const ALL_TRACKS = {value: 'ALL', label: '各种形式通用'};
const OPINION_LENGTH = 500;

function addressOf({id}, part = '') {
  return `/api/courseware/${encodeURIComponent(id)}${part}`;
}

/** Comes back when the page was loaded anew before it was sent. */
function remembered(input) {
  return {...input, text: input.element.querySelector('input, select')};
}

/** The dialog that enters a courseware, or enters one again that was returned. */
async function enter(shelf, reload, returned) {
  const known = returned || {};
  const file = fileInput(returned ? '更换文件（不更换的不选）' : '课件文件', shelf.accepted, !returned);
  const done = await ask({
    title: returned ? '重新登记课件' : '登记课件',
    about: known.id,
    explanation: '登记经审定可以用于宣讲的课件、讲稿或者视频。市总工会审核后，各单位都可以下载使用。',
    inputs: [
      ...[
        dialogLine('title', '课件名称', {maxlength: 100, value: known.title || ''}),
        dialogChoice('track', '宣讲形式', [...shelf.tracks, ALL_TRACKS], returned && (known.track || ALL_TRACKS.value)),
        dialogLine('examiner', '内容审定单位', {maxlength: 100, value: known.examiner || '', placeholder: '如：县委宣传部'}),
        dialogLine('examinedOn', '内容审定日期', {type: 'date', value: known.examinedOn || '', max: shelf.today})
      ].map(remembered),
      file
    ],
    confirm: '提交审核',
    act: async ({file: chosen, track, ...typed}) => {
      const body = {...typed, track: track === ALL_TRACKS.value ? null : track, fileId: await file.send(), revision: known.revision};
      await (returned ? call('PUT', addressOf(returned), {body}) : call('POST', '/api/courseware', {body}));
      return true;
    }
  });
  if (done) return reload();
  return file.discard();
}

async function judge(courseware, clear, reload) {
  const done = await ask({
    title: clear ? '课件审核通过' : '退回课件',
    about: courseware.id,
    explanation: `“${courseware.title}”，内容由${courseware.examiner}于${text(courseware.examinedOn)}审定。${
      clear ? '通过后各单位都可以下载使用。' : '退回后由登记单位修改并重新登记。'}`,
    inputs: [dialogText('opinion', clear ? '审核意见' : '退回原因', OPINION_LENGTH, !clear)],
    confirm: clear ? '通过' : '退回',
    act: async ({opinion}) => {
      await call('POST', addressOf(courseware, '/judgement'), {body: {clear, opinion, revision: courseware.revision}});
      return true;
    }
  });
  if (done) reload();
}

async function withdraw(courseware, reload) {
  const done = await ask({
    title: '停用课件', explanation: `“${courseware.title}”停用后不再供下载；文件和办理记录留存备查。`, confirm: '停用',
    act: async () => {
      await call('POST', addressOf(courseware, '/withdrawal'), {body: {revision: courseware.revision}});
      return true;
    }
  });
  if (done) reload();
}

function history({acts}) {
  return h('details', {}, h('summary', {}, '办理记录'), h('ul', {class: 'xj-lines'}, acts.map(act =>
    h('li', {}, [text(act.at), act.personName, act.kindName].join('　'), act.opinion && `：${act.opinion}`))));
}

function state(courseware) {
  const last = courseware.acts[courseware.acts.length - 1];
  return h('div', {}, h('b', {}, courseware.statusName), courseware.status === 'RETURNED' && h('p', {}, last.opinion), history(courseware));
}

function acts(shelf, courseware, reload) {
  const possible = [
    courseware.mayJudge && button('通过', () => judge(courseware, true, reload), {'aria-label': `通过${courseware.title}`}),
    courseware.mayJudge && button('退回', () => judge(courseware, false, reload), {'aria-label': `退回${courseware.title}`}),
    courseware.mayChange && courseware.status === 'RETURNED' && button('重新登记', () => enter(shelf, reload, courseware)),
    courseware.mayChange && button('停用', () => withdraw(courseware, reload), {'aria-label': `停用${courseware.title}`})
  ].filter(Boolean);
  return h('div', {class: 'xj-actions'}, possible.length ? possible : '—');
}

function columns(shelf, reload) {
  return [
    {label: '课件', of: courseware => h('div', {}, h('b', {}, courseware.title),
      h('p', {}, h('a', {href: ROOT + addressOf(courseware, '/content'), download: courseware.fileName}, courseware.fileName)),
      details(courseware).map(fact => h('p', {}, fact)))},
    {label: '宣讲形式', of: ({trackName}) => trackName || ALL_TRACKS.label, short: true},
    {label: '内容审定', of: ({examiner, examinedOn}) => h('div', {}, examiner, h('p', {class: 'xj-quiet'}, text(examinedOn)))},
    {label: '登记单位', of: ({unitName}) => unitName},
    {label: '状态', of: state},
    {label: '办理', of: courseware => acts(shelf, courseware, reload)}
  ];
}

/** The library of courseware, used by all units. */
export async function courseware(content, reload) {
  const shelf = await call('GET', '/api/courseware');
  const waiting = shelf.courseware.filter(({mayJudge}) => mayJudge).length;
  content.replaceChildren(
    h('p', {class: 'xj-subtitle'}, '课件库由各单位共用。内容先经宣传部门等审定，登记后由市总工会审核；通过以前，只有登记单位和市总工会看得到。'),
    waiting ? h('p', {role: 'status'}, `有 ${waiting} 件待您审核。`) : '',
    shelf.mayEnter ? button('登记课件', () => enter(shelf, reload), {class: 'xj-button xj-primary'}) : '',
    h('div', {class: 'xj-courseware'}, table('课件库', columns(shelf, reload), shelf.courseware, '还没有登记课件。')));
}
