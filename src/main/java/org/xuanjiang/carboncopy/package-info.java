/** Cases brought to the notice of named persons, and when each of them has opened it (抄送). */
package org.xuanjiang.carboncopy;
