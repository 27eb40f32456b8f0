package org.xuanjiang.engine;

import org.xuanjiang.support.Database;

class FormTablesOnPostgresTest extends FormTablesTest {

    @Override
    Database database() {
        return Database.POSTGRESQL;
    }
}
