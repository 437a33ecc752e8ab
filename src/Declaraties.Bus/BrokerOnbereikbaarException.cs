namespace Declaraties.Bus;

/// <summary>De broker is niet te bereiken.</summary>
public sealed class BrokerOnbereikbaarException : Exception
{
    public BrokerOnbereikbaarException()
    {
    }

    public BrokerOnbereikbaarException(string boodschap)
        : base(boodschap)
    {
    }

    public BrokerOnbereikbaarException(string boodschap, Exception oorzaak)
        : base(boodschap, oorzaak)
    {
    }
}
