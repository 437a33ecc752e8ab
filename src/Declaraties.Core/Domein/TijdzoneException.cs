namespace Declaraties.Domein;

/// <summary>Deze machine weet niet hoe laat het in Nederland is; de melding is bedoeld voor wie haar beheert.</summary>
public sealed class TijdzoneException : Exception
{
    public TijdzoneException()
    {
    }

    public TijdzoneException(string message)
        : base(message)
    {
    }

    public TijdzoneException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
