namespace Declaraties.Proefwereld;

/// <summary>De wereld kan niet worden gemaakt; de melding is bedoeld voor de gebruiker.</summary>
public sealed class GeneratorException : Exception
{
    public GeneratorException()
    {
    }

    public GeneratorException(string message)
        : base(message)
    {
    }

    public GeneratorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
