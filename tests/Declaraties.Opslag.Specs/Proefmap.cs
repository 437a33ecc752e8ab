namespace Declaraties.Opslag.Specs;

/// <summary>Een eigen map voor één voorbeeld, die na afloop weer weg is.</summary>
internal sealed class Proefmap : IDisposable
{
    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("declaraties-");

    /// <summary>Een pad in de map.</summary>
    public string Pad(string naam) => Path.Combine(_map.FullName, naam);

    public void Dispose() => _map.Delete(recursive: true);
}
