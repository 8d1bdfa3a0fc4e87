package org.dostyk.node;

/** The node's only main. */
public final class Node {
  private Node() {}

  public static void main(String[] args) {}
}
