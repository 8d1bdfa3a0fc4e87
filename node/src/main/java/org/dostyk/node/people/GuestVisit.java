package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A guest at the door with a link that holds.
 *
 * @param path the link's own path, to which forms post
 * @param request with what the guest sent
 */
public record GuestVisit(GuestLink link, String path, HttpServletRequest request) {}
