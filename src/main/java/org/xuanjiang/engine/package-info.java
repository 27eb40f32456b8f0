/** The engine's house: configuration, deployment of models and forms, the form contract and its gate. */
package org.xuanjiang.engine;
