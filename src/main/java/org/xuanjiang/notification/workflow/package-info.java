/** What happens to the engine's tasks, told to people. */
package org.xuanjiang.notification.workflow;
