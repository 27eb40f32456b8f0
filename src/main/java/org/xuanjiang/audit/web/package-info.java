/** The trail over HTTP, for auditors, and what the web tells the trail. */
package org.xuanjiang.audit.web;
