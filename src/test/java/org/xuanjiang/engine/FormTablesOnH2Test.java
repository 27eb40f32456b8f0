package org.xuanjiang.engine;

import org.xuanjiang.support.Database;

class FormTablesOnH2Test extends FormTablesTest {

    @Override
    Database database() {
        return Database.H2;
    }
}
