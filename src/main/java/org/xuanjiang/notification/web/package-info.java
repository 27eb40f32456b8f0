/** The pages 消息 and 消息设置, and what could not be delivered. */
package org.xuanjiang.notification.web;
