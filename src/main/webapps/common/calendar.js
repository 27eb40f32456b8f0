const MONTHS = Array.from({length: 12}, (_, index) => `${index + 1}月`);
const DAYS = ['日', '一', '二', '三', '四', '五', '六'];

/**
 * Names of months and days for the calendars of date fields. They do not ask the locale of the application but AngularJS,
 * which is built with American English and asks this module when it starts.
 */
export function speakChinese() {
  const english = window.angular.injector(['ng']).get('$locale');
  window.angular.module('ngLocale', []).value('$locale', {
    ...english,
    id: 'zh-cn',
    localeID: 'zh_CN',
    DATETIME_FORMATS: {
      ...english.DATETIME_FORMATS,
      AMPMS: ['上午', '下午'],
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: MONTHS,
      DAY: DAYS.map(day => `星期${day}`),
      SHORTDAY: DAYS,
      FIRSTDAYOFWEEK: 0
    }
  });
}
