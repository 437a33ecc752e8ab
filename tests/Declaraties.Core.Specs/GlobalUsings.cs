global using Declaraties.Controleren;
global using Declaraties.Domein;
global using Declaraties.Testbasis;
global using NUnit.Framework;
