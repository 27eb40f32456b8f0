/** What is done to plans outside tasks, and the page that shows campaigns with their plans. */
package org.xuanjiang.plan.web;
