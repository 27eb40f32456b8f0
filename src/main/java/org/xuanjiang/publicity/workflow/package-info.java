/** Forms, steps and expressions of the publicity review, as the models know them. */
package org.xuanjiang.publicity.workflow;
