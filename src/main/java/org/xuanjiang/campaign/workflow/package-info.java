/** The campaign as the engine sees it: the forms of its own tasks, and the messages that start or end it. */
package org.xuanjiang.campaign.workflow;
