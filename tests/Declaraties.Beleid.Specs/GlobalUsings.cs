global using Declaraties.Domein;
global using NUnit.Framework;
