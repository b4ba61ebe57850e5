# For the bench: the Worker and a bare one, with a stand-in for Vivamo in the same workerd.
using Workerd = import "/workerd/workerd.capnp";
using Example = import "config.capnp";

const config :Workerd.Config = (
  services = [
    (name = "backend", worker = (
      modules = Example.modules,
      compatibilityDate = Example.compatibilityDate,
      bindings = Example.bindings,
      durableObjectNamespaces = Example.namespaces,
      durableObjectStorage = (localDisk = "objects"),
      globalOutbound = "vivamo",
    )),
    (name = "bare", worker = (
      modules = [(name = "bare.js", esModule = embed "dist/bench/bare.js")],
      compatibilityDate = Example.compatibilityDate,
      globalOutbound = "vivamo",
    )),
    (name = "vivamo", worker = (
      modules = [(name = "vivamo.js", esModule = embed "dist/bench/stand-in.js")],
      compatibilityDate = Example.compatibilityDate,
    )),
    (name = "objects", disk = (path = "objects", writable = true)),
  ],
  sockets = [
    (name = "backend", address = "127.0.0.1:0", http = (), service = "backend"),
    (name = "bare", address = "127.0.0.1:0", http = (), service = "bare"),
  ],
);
