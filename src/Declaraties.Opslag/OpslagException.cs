namespace Declaraties.Opslag;

/// <summary>De database kan niet worden geopend of gelezen. De boodschap is voor de gebruiker bedoeld.</summary>
public sealed class OpslagException : Exception
{
    public OpslagException(string message)
        : base(message)
    {
    }

    public OpslagException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public OpslagException()
    {
    }

    /// <summary>Alleen wat eraan mankeert, zonder hoe de database heet: voor wie dat niet hoeft te weten.</summary>
    public string? Oorzaak { get; init; }

    /// <summary>Het opgegeven bestand is niet onze database: geen storing, maar een verkeerd bestand.</summary>
    public bool IsVerkeerdBestand { get; init; }
}
