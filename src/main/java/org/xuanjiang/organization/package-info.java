/** Who takes part: units, persons, roles, accounts. */
package org.xuanjiang.organization;
