/** The page 工作日历. */
package org.xuanjiang.calendar.web;
