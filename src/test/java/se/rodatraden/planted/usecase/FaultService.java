package se.rodatraden.planted.usecase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import se.rodatraden.planted.web.WebFaults;

/** A use case with an empty name, a hidden need, SQL of its own, a page, and a thread of its own. */
public class FaultService {
    @Autowired
    JdbcClient jdbc;

    WebFaults page;

    @Async
    public void later() {}
}
