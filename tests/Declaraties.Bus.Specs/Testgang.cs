using Declaraties.Testbasis;

namespace Declaraties.Bus.Specs;

/// <summary>Wat na de laatste proef wordt opgeruimd.</summary>
[SetUpFixture]
public sealed class Testgang
{
    [OneTimeTearDown]
    public void Opruimen() => Rabbitmq.StopGedeeld();
}
