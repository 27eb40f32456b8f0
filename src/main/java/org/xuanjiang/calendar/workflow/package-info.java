/** Working days as the models ask for them. */
package org.xuanjiang.calendar.workflow;
