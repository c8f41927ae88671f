// The yardstick of the allocation benchmark: LEMON's network simplex on the same file as `npm run allocate` reads.
// Prints the total and the processor seconds of the solver alone, without reading the file or building the graph.
#include <cstdio>
#include <ctime>
#include <vector>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
using namespace lemon;

int main() {
  char line[256];
  int people = 0, openings = 0, edges = 0, from, to, score;
  SmartDigraph graph;
  std::vector<SmartDigraph::Node> nodes;
  SmartDigraph::ArcMap<int> cost(graph), upper(graph);
  SmartDigraph::Node source = graph.addNode(), sink = graph.addNode();
  auto arc = [&](SmartDigraph::Node a, SmartDigraph::Node b, int most, int price) {
    SmartDigraph::Arc made = graph.addArc(a, b);
    upper[made] = most, cost[made] = price;
  };
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "p alloc %d %d %d", &people, &openings, &edges) == 3) {
      graph.reserveNode(people + openings + 2), graph.reserveArc(edges + people + openings + 1);
      for (int each = 0; each < people + openings; ++each) nodes.push_back(graph.addNode());
      for (int each = 0; each < people; ++each) arc(source, nodes[each], 1, 0);
      arc(source, sink, people, 0);  // whoever is not placed
    } else if (sscanf(line, "o %d %d", &to, &score) == 2) arc(nodes[people + to - 1], sink, score, 0);
    else if (sscanf(line, "e %d %d %d", &from, &to, &score) == 3) arc(nodes[from - 1], nodes[people + to - 1], 1, -score);
  }
  NetworkSimplex<SmartDigraph, int, long long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).stSupply(source, sink, people);
  clock_t began = clock();
  bool optimal = simplex.run() == NetworkSimplex<SmartDigraph, int, long long>::OPTIMAL;
  printf("%s %lld %.3f\n", optimal ? "optimal" : "failed", -simplex.totalCost(), double(clock() - began) / CLOCKS_PER_SEC);
}
