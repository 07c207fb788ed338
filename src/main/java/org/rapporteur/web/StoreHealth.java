package org.rapporteur.web;

import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Whether the graph can be read, and which build it is. A server that cannot read it is not ready.
final class StoreHealth extends AbstractHealthIndicator {

    private final Site site;

    StoreHealth(Site site) {
        this.site = site;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var data = site.dataset();
        boolean full =
                Txn.calculateRead(
                        data, () -> data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).hasNext());
        builder.status(full ? "UP" : "DOWN")
                .withDetail("edition", site.edition().get())
                .withDetail("published", site.published().get().toString());
    }
}
