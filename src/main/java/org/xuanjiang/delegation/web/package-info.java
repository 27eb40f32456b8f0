/** The page 代理与会签, the acts beside a form, and the tasks of somebody who leaves. */
package org.xuanjiang.delegation.web;
