/** What the federation's forms cost the units (负担监测): fields typed, values reused, minutes spent; reads only, ranks nobody. */
package org.xuanjiang.burden;
