package org.rapporteur.web;

import org.apache.jena.sparql.core.DatasetGraph;
import org.rapporteur.vocabulary.Base;

/// What the web shows: a dataset, and the base of the IRIs in it.
public record Site(Base base, DatasetGraph dataset, PublicQueries queries) {}
