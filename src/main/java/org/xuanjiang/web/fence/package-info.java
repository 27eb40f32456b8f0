/** What passes to the API of the engine and of its web applications: only what is on a list, per role. */
package org.xuanjiang.web.fence;
