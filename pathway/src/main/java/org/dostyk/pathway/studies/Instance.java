package org.dostyk.pathway.studies;

/** One student on one route: what is given to the planner. */
public record Instance(Studies studies, StudentRecord student) {}
