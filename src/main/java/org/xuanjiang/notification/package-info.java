/** Tells people what has arrived for them: an inbox for everybody, and what leaves the house through an outbox. */
package org.xuanjiang.notification;
