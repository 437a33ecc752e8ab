namespace Declaraties.Browser.Specs;

/// <summary>Wat na de laatste proef wordt opgeruimd.</summary>
[SetUpFixture]
public sealed class Testgang
{
    [OneTimeTearDown]
    public async Task OpruimenAsync()
    {
        await Webproef.StopGedeeldAsync();
        await Browser.StopGedeeldAsync();
    }
}
