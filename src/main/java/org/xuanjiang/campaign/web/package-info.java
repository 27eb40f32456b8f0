/** What is done to campaigns outside tasks. */
package org.xuanjiang.campaign.web;
