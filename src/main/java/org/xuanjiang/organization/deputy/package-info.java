/** Who stands for whom while they are away (代理). */
package org.xuanjiang.organization.deputy;
