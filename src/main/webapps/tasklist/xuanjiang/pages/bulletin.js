import {asked, remember} from '../../../common/address.js';
import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {period, text} from '../format.js';

const MINUTES = 'YYYY-MM-DDTHH:mm'.length;
const TRACKS = [['label', '宣讲形式'], ['promised', '承诺'], ['held', '已开展'], ['added', '本周新填报'], ['counted', '清点人次'],
  ['estimated', '估计人次'], ['published', '发布稿件']];
const WORDS = ['label', 'unitName', 'stepName'];
const UNITS = [['unitName', '单位'], ['stepName', '方案进度'], ['promised', '承诺场次'], ['held', '开展场次'], ['reported', '填报场次'],
  ['pieces', '网上作品'], ['published', '发布稿件']];

/** A moment as an input of local time writes it, on the federation's clock. */
function moment(value) {
  return value && `${value.length > MINUTES ? value : `${value}:00`}+08:00`;
}

function question(values) {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
}

function cell([name, label], row) {
  const figure = !WORDS.includes(name);
  return h('td', {'data-label': label, class: figure && 'xj-figure'}, row[name] === undefined ? '—' : text(row[name]));
}

function table(caption, columns, rows) {
  return h('div', {class: 'xj-scroll'}, h('table', {class: 'xj-table'},
    h('caption', {class: 'xj-unseen'}, caption),
    h('thead', {}, h('tr', {}, columns.map(([, label]) => h('th', {scope: 'col'}, label)))),
    h('tbody', {}, rows.map(row => h('tr', {}, columns.map(column => cell(column, row)))))));
}

function stories({stories: told, moreStories}) {
  if (!told.length) return null;
  return [
    h('h4', {}, '四、亮点和反响'),
    told.map(story => [h('p', {class: 'xj-teller'}, story.unitName), h('p', {}, `${story.lead}。${story.text}`)]),
    moreStories > 0 && h('p', {class: 'xj-quiet'}, `本周另有 ${moreStories} 场填报了亮点和反响，见宣讲场次台账。`)
  ];
}

/** The bulletin as it will be read on paper. */
function paper(bulletin) {
  return h('article', {class: 'xj-bulletin'},
    h('p', {class: 'xj-masthead'}, '宣讲工作简报'),
    h('p', {class: 'xj-issue'}, '第　　期（送审稿）'),
    h('p', {class: 'xj-editor'}, h('span', {}, bulletin.issuer), h('span', {}, text(bulletin.to))),
    h('h3', {}, `“${bulletin.theme}”宣讲工作进展情况`),
    h('p', {class: 'xj-issue'}, `（${period(bulletin.from, bulletin.to)}）`),
    h('h4', {}, '一、总体进展'), h('p', {}, bulletin.progress), h('p', {}, bulletin.concerns, bulletin.open),
    h('h4', {}, '二、各宣讲形式进展'), table('各宣讲形式进展', TRACKS, bulletin.tracks),
    h('p', {class: 'xj-quiet'}, '现场宣讲以场次计，网上宣讲以作品件数计；清点和估计的人次分列，不相加。'),
    h('h4', {}, '三、各单位进展'), table('各单位进展', UNITS, bulletin.units),
    h('p', {class: 'xj-quiet'}, '单位按通知所列顺序排列，不作排名；场次为现场宣讲各形式合计。'),
    stories(bulletin));
}

/** The draft of the week's bulletin, for those who edit it and those who watch over the campaign. */
export async function bulletin(content) {
  content.replaceChildren(h('p', {class: 'xj-none'}, '正在读取……'));
  const {campaigns} = await call('GET', '/api/bulletin/choices');
  if (!campaigns.length) {
    content.replaceChildren(h('p', {class: 'xj-none'}, '还没有签发的宣讲活动，暂无可编发的简报。'));
    return;
  }
  const campaign = h('select', {id: 'xj-bulletin-campaign'}, campaigns.map(({value, label}) => h('option', {value}, label)));
  const asOf = h('input', {id: 'xj-bulletin-asOf', type: 'datetime-local', step: '1'});
  campaign.value = asked().get('campaign') || campaigns[0].value;
  if (campaign.selectedIndex < 0) campaign.selectedIndex = 0;
  asOf.value = asked().get('asOf') || '';
  const place = h('div', {'aria-live': 'polite'});
  const load = async () => {
    remember(question({campaign: campaign.value, asOf: asOf.value}));
    try {
      const draft = await call('GET', `/api/bulletin?${question({campaign: campaign.value, asOf: moment(asOf.value)})}`);
      place.replaceChildren(
        h('p', {class: 'xj-card-acts'}, h('a', {class: 'xj-button xj-primary', download: '',
          href: `${ROOT}/api/bulletin/file.docx?${question({campaign: campaign.value, asOf: draft.asOf})}`}, '下载 Word 文档')),
        h('p', {class: 'xj-subtitle'}, `数据截至 ${text(draft.asOf)}，与督办页面同一时间的数据一致。一周从周一算起，周一编发上周简报的，请把数据截至选到上周日。期号和报送范围在下载后的文档里填写。`),
        paper(draft));
    } catch (problem) {
      if (problem.status === 401) throw problem;
      place.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
    }
  };
  const form = h('form', {class: 'xj-bulletin-scope', 'aria-label': '查看范围'},
    h('div', {class: 'xj-field'}, h('label', {for: campaign.id}, '宣讲活动'), campaign),
    h('div', {class: 'xj-field'}, h('label', {for: asOf.id}, '数据截至（留空为现在）'), asOf));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('change', load);
  content.replaceChildren(form, place);
  await load();
}
