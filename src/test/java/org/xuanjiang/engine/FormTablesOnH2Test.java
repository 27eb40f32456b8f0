package org.xuanjiang.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class FormTablesOnH2Test extends FormTablesTest {

    @Override
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:form-tables;DB_CLOSE_DELAY=-1", "sa", "");
    }
}
