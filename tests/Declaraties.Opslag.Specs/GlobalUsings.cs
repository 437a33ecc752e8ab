global using Declaraties.Beoordelen;
global using Declaraties.Domein;
global using Declaraties.Testbasis;
global using NUnit.Framework;
